import { isLanguage, type Language } from '@/domain/text/language';

/** What `parseArgs` of node:util finds; null where the arguments are not those of the command, whose usage is then shown. */
export function parsedOrNull<Parsed>(parse: () => Parsed): Parsed | null {
  try {
    return parse();
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')) return null;
    throw error;
  }
}

/** The language of `--lang`, `usual` where it is not given; null for one that there is not. */
export function languageOption(lang: string | undefined, usual: Language): Language | null {
  if (lang === undefined) return usual;
  return isLanguage(lang) ? lang : null;
}
