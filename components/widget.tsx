import type { ReactNode } from 'react';
import type { ClassNames } from './widget-styles';

export interface WidgetProps {
  /** A name of client/widgets.ts. */
  readonly name: string;
  /** What the widget is given: data alone. */
  readonly props: object;
  /** The class names of its style sheet. */
  readonly styles: ClassNames;
  /** What stands there without a script. */
  readonly children?: ReactNode;
}

/** Where the client program renders a React component: client/widgets.ts. */
export function Widget({ name, props, styles, children }: WidgetProps) {
  return <div data-widget={name} data-props={JSON.stringify(props)} data-styles={JSON.stringify(styles)}>{children}</div>;
}
