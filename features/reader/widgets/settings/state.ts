import type { SettingName, SettingValue } from '@/domain/reading/settings';

export type Values = { readonly [N in SettingName]: SettingValue<N> };

export interface SettingsState {
  /** The values in force. */
  readonly values: Values;
  /** Readings that the reader hid word by word. */
  readonly hiddenReadings: number;
  /** What became of copying the address of the view: where copying is not allowed, the address is shown. */
  readonly copied: { readonly ok: true } | { readonly ok: false; readonly address: string } | null;
}

export type SettingsEvent =
  /** The view was read anew: the sheet is shown, or a setting was changed. */
  | { readonly type: 'view'; readonly values: Values; readonly hiddenReadings: number }
  | { readonly type: 'copied' }
  | { readonly type: 'copy-refused'; readonly address: string };

export function reduceSettings(state: SettingsState, event: SettingsEvent): SettingsState {
  switch (event.type) {
    case 'view':
      return { ...state, values: event.values, hiddenReadings: event.hiddenReadings };
    case 'copied':
      return { ...state, copied: { ok: true } };
    case 'copy-refused':
      return { ...state, copied: { ok: false, address: event.address } };
  }
}
