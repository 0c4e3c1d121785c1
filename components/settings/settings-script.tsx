import { settingNames, settings } from '@/domain/reading/settings';
import { profileFlagKey } from '@/stores/profile/profile-flags';
import { viewKey } from './view-key';

const table = JSON.stringify(
  Object.fromEntries(settingNames.map((name) => [name, [settings[name].preset, ...settings[name].values].join(' ')])),
);

/*
 * Runs before the first paint: what is kept, and over it what the address says, goes onto the root element as
 * `parseView` reads it. Storage can be forbidden; then the address alone counts.
 */
export const settingsScript = `(function(r){var s=${table},k='';r.dataset.js='';try{k=localStorage.getItem('${viewKey}')||'';if(localStorage.getItem('${profileFlagKey}'))r.dataset.profile=''}catch(e){}
[k,location.search].forEach(function(q){new URLSearchParams(q).forEach(function(v,n){if(!Object.prototype.hasOwnProperty.call(s,n))return;var a=s[n].split(' '),i=a.indexOf(v);if(i===0)delete r.dataset[n];else if(i>0)r.dataset[n]=v})})})(document.documentElement)`;

export function SettingsScript() {
  return <script dangerouslySetInnerHTML={{ __html: settingsScript }} />;
}
