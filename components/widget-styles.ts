import { createContext, useContext } from 'react';

export type ClassNames = Readonly<Record<string, string | undefined>>;

/**
 * The class names of a widget's style sheet. Next compiles style sheets and loads them with the page; the page hands their class
 * names to the widget, which is bundled apart (`Widget`).
 */
export const WidgetStyles = createContext<ClassNames>({});

export const useStyles = (): ClassNames => useContext(WidgetStyles);
