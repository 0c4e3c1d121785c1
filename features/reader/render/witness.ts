import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { difference } from '@/domain/apparatus/difference';
import type { Witness, WitnessLine } from '@/domain/apparatus/witness';
import type { Context } from './context';
import { html, type Html, type HtmlValue } from './html';
import { lineLinks } from './parts';
import { classes, ids } from '../contract/markup';

/** The witness as received, in its own order; each stretch linked to where it went. */
export function renderWitness(context: Context): Html {
  const { edition, t, locale } = context;
  const { witness } = edition;
  if (!witness) return html``;
  return html`<section class="${classes.witness}" id="as-received" aria-labelledby="received"><h2 id="received">${t('asReceived')}</h2><p class="about">${t('siglum', { siglum: witness.siglum })}${witness.title[locale]}${t('stop')}${witness.description[locale]}</p><ol lang="${witness.language}">${witness.lines.map(
    (line) => renderLine(line, witness, context),
  )}</ol></section>`;
}

function renderLine(line: WitnessLine, witness: Witness, context: Context): Html {
  const { t, edition } = context;
  const entries = edition.apparatus.filter((entry) => entry.lines.includes(line.number));
  const copied = witness.lines.find(({ number }) => number === line.repeats);
  const remarks: HtmlValue[] = entries.map((entry) => renderRemark(entry, line, context));
  if (line.uses.some((use) => use.as === 'reading')) remarks.push(html` ${aside(context)}${t('printsReadings')}</span>`);
  const text = copied ? renderCopy(line, copied) : renderUses(line);
  const leftOut = entries.some(({ kind }) => kind === 'surplus');
  return html`<li id="${ids.line(line.number)}">${leftOut ? html`<s>${text}</s>` : text}${remarks}</li>`;
}

function renderRemark(entry: ApparatusEntry, line: WitnessLine, context: Context): Html {
  const { t } = context;
  const words = entry.kind === 'surplus' && line.repeats !== null ? t('copyOf') : t(`kind.${entry.kind}`);
  const source = line.repeats === null ? null : html` ${lineLinks([line.repeats], context)}`;
  return html` ${aside(context)}<a class="${classes.hand}" href="#${entry.id}">${words}</a>${source}</span>`;
}

/** Opens a remark of the page between the lines of the witness. */
function aside({ locale, edition }: Context): Html {
  return locale === edition.witness?.language ? html`<span class="at">` : html`<span class="at" lang="${locale}">`;
}

/** A copy, with what its model does not have marked. */
function renderCopy(line: WitnessLine, model: WitnessLine): HtmlValue {
  return difference(line.text, model.text).map(({ text, same }) => (same ? text : html`<em>${text}</em>`));
}

/** Stretches that went into the edition are links; what went nowhere is marked. */
function renderUses(line: WitnessLine): HtmlValue {
  const uses = [...line.uses].sort((a, b) => a.lineSpan.start - b.lineSpan.start);
  const parts: HtmlValue[] = [];
  let at = 0;
  const leftOver = (end: number) => {
    if (end > at) parts.push(html`<em>${line.text.slice(at, end)}</em>`);
  };
  for (const { address, lineSpan, textSpan } of uses) {
    leftOver(lineSpan.start);
    const words = line.text.slice(Math.max(at, lineSpan.start), lineSpan.end);
    at = Math.max(at, lineSpan.end);
    const leftOut = textSpan.start === textSpan.end;
    if (words !== '') parts.push(html`<a href="#${address}">${leftOut ? html`<em>${words}</em>` : words}</a>`);
  }
  leftOver(line.text.length);
  return parts;
}
