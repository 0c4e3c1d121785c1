import { CitePage, citeMetadata } from '@/app/[locale]/read/cite-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = citeMetadata;
export default CitePage;
