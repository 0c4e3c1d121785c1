import type { Bilingual } from '@/domain/text/language';

export const socialImageSize = { width: 1200, height: 630 } as const;

export interface SocialImageProps {
  readonly siteName: string;
  readonly section: string;
  readonly title: Bilingual;
  readonly line: Bilingual;
}

// The colours of app/globals.css, which the renderer of images does not read.
const paper = '#fbf8f1';
const ink = '#211c16';
const inkSoft = '#655c50';
const rule = '#ddd5c6';

/** Two columns that face each other, as in the reader. Laid out by the rules of the image renderer: flex boxes only. */
export function SocialImage({ siteName, section, title, line }: SocialImageProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: '64px 72px', background: paper, color: ink }}>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end', paddingBottom: 24, borderBottom: `1px solid ${ink}` }}>
        <div style={{ display: 'flex', fontSize: 34, letterSpacing: 4 }}>{siteName}</div>
        <div style={{ display: 'flex', fontSize: 24, color: inkSoft }}>{section}</div>
      </div>
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
        <Column text={title.ja} line={line.ja} sizes={[72, 58, 46, 38]} lengths={[6, 14, 30]} />
        <div style={{ display: 'flex', width: 1, height: 300, margin: '0 48px', background: rule }} />
        <Column text={title.en} line={line.en} sizes={[58, 48, 40, 32]} lengths={[16, 40, 80]} />
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly text: string;
  readonly line: string;
  /** Type sizes in pixels, for texts up to each of `lengths` characters and beyond. */
  readonly sizes: readonly [number, number, number, number];
  readonly lengths: readonly [number, number, number];
}

function Column({ text, line, sizes, lengths }: ColumnProps) {
  const step = lengths.findIndex((length) => text.length <= length);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: 479 }}>
      <div style={{ display: 'block', fontSize: sizes[step === -1 ? 3 : step], lineHeight: 1.4, lineClamp: 5, ...(step === -1 ? {} : { textWrap: 'balance' }) }}>{text}</div>
      {line !== '' && <div style={{ display: 'flex', marginTop: 24, fontSize: 26, lineHeight: 1.4, color: inkSoft }}>{line}</div>}
    </div>
  );
}
