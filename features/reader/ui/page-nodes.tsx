/** @jsxImportSource preact */

interface PageNodesProps {
  readonly as?: 'div' | 'span' | 'p';
  readonly className?: string;
  readonly lang?: string;
  /** Copies of the page's own markup, as it is printed. The same array leaves them as they are. */
  readonly nodes: readonly Node[];
}

const filled = new WeakMap<Element, readonly Node[]>();

/** An element that holds copies of what the page prints: Preact makes the element, and leaves its content alone. */
export function PageNodes({ as: Name = 'div', nodes, ...attributes }: PageNodesProps) {
  const fill = (element: Element | null) => {
    if (!element || filled.get(element) === nodes) return;
    filled.set(element, nodes);
    element.replaceChildren(...nodes);
  };
  return <Name {...attributes} ref={fill} />;
}
