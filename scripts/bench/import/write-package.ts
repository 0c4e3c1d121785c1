/** write-package.ts MODEL FOLDER PARAGRAPHS: see generate.ts */
import { generatePackage } from './generate';

const [model = '', folder = '', paragraphs = ''] = process.argv.slice(2);
console.log(generatePackage(model, folder, Number(paragraphs)));
