import { Strategy, type StrategyHandler } from 'serwist';
import type { OfflineStore } from '@/stores/offline/offline-store';
import { answerFrom, parseRequestedPage, editionFor, type RequestedPage } from '@/domain/offline/requested-page';
import { markAsKept } from '@/domain/offline/describe-page';
import type { KeptPage } from '@/domain/offline/kept-page';
import { keepAnswer } from './keeping';

type Locale = RequestedPage['locale'];

/** Milliseconds that a network has before what is kept is shown. */
const patience = 4000;
const late = Symbol('late');
const locales: readonly Locale[] = ['ja', 'en'];

/**
 * Pages come from the network, and are kept. Where that gives no answer, or none in time, they come from the
 * device, which is said in them; what is not kept is answered with the page that lists what is.
 */
export class KeptPages extends Strategy {
  constructor(
    private readonly store: Promise<OfflineStore>,
    private readonly offlinePage: (locale: Locale) => Promise<Response | undefined>,
  ) {
    super();
  }

  /** Pages have no dot in the last part of their path, but for addresses of passages. */
  static answers(path: string): boolean {
    return !/^\/(?:api|_next|social)\//.test(path) && (!/\.[^/]*$/.test(path) || /^\/(?:ja|en)\/read\//.test(path));
  }

  protected async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { pathname } = new URL(request.url);
    const asked = parseRequestedPage(pathname);
    const store = await this.store.catch(() => null);
    const all = store ? await listOf(store) : [];
    const kept = asked && answerFrom(all, asked);
    const network = handler.fetch(request);
    // Waited for below, or let go where the device was faster.
    network.catch(() => {});
    const keep = async (answer: Response) => {
      if (store && asked) await keepAnswer(store, asked, answer).catch((error: unknown) => console.warn('The page could not be kept on this device:', error));
    };
    try {
      const answer = await (kept ? Promise.race([network, waited()]) : network);
      if (answer === late) {
        handler.waitUntil(network.then((response) => keep(response), () => {}));
        throw new Error('The network is slow.');
      }
      // A front without its server behind it: as good as no network.
      if (kept && [502, 503, 504].includes(answer.status)) throw new Error(`The server answered ${answer.status}.`);
      handler.waitUntil(keep(answer.clone()));
      return answer;
    } catch (error) {
      const fromDevice = store && kept && (await serve(store, kept));
      if (fromDevice) return fromDevice;
      const way = this.wayTo(all, pathname, asked);
      if (way) return Response.redirect(way);
      const page = await this.offlinePage(asked?.locale ?? localeOf(pathname) ?? readersLocale());
      if (page) return page;
      throw error;
    }
  }

  /** To a passage in its kept text; to the reader's language where a path has none. */
  private wayTo(all: readonly KeptPage[], pathname: string, asked: RequestedPage | null): string | null {
    if (!localeOf(pathname)) {
      const path = `/${readersLocale()}${pathname === '/' ? '' : pathname}`;
      return parseRequestedPage(path) ? new URL(path, location.origin).href : null;
    }
    const text = asked?.address ? editionFor(all, asked) : null;
    return text ? new URL(`${text.path}#${asked?.address}`, location.origin).href : null;
  }
}

/** Nothing, where the device has lost it: whoever asks for a page gets it all the same. */
async function listOf(store: OfflineStore): Promise<readonly KeptPage[]> {
  try {
    return await store.all();
  } catch (error) {
    console.warn('What is kept on this device could not be read:', error);
    return [];
  }
}

function waited(): Promise<typeof late> {
  return new Promise((resolve) => setTimeout(() => resolve(late), patience));
}

async function serve(store: OfflineStore, page: KeptPage): Promise<Response | null> {
  const answer = await store.read(page.path);
  if (!answer) return null;
  await store.opened(page.path, Date.now()).catch((error: unknown) => console.warn('That the page was opened could not be noted:', error));
  return new Response(markAsKept(await answer.text(), page.keptAt), { headers: answer.headers });
}

function localeOf(pathname: string): Locale | null {
  return locales.find((locale) => pathname === `/${locale}` || pathname.startsWith(`/${locale}/`)) ?? null;
}

function readersLocale(): Locale {
  const accepted = navigator.languages.map((language) => locales.find((locale) => language.toLowerCase().split('-')[0] === locale));
  return accepted.find((locale) => locale !== undefined) ?? 'ja';
}
