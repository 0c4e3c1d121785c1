import { useStyles } from '@/components/widget-styles';
import { fillMessage } from '@/i18n/fill-message';
import { orders, type Order } from './arrange';
import type { StudyWords } from './words';

interface ToolsProps {
  readonly words: StudyWords;
  readonly typed: string;
  readonly order: Order;
  /** Words that answer what was typed. */
  readonly found: number;
  readonly setTyped: (typed: string) => void;
  readonly setOrder: (order: Order) => void;
}

/** Finds words of the list, and puts them in order. */
export function Tools({ words, typed, order, found, setTyped, setOrder }: ToolsProps) {
  const styles = useStyles();
  return (
    <search className={styles.tools}>
      <label>
        {words.find}
        <input type="search" value={typed} autoComplete="off" autoCapitalize="none" spellCheck={false} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <label>
        {words.order}
        <select value={order} onChange={({ target }) => setOrder(target.value as Order)}>
          {orders.map((each) => <option key={each} value={each}>{words.orders[each]}</option>)}
        </select>
      </label>
      <p role="status" className={styles.found}>{typed.trim() === '' ? '' : found === 0 ? words.foundNone : fillMessage(words.found, { count: found })}</p>
    </search>
  );
}
