/**
 * The script of article pages, inlined as it stands here (the policy names its hash): it reports one read when the page
 * is first seen, not while it waits prerendered or in the background, and not for a reload. It keeps nothing.
 */
export const readBeacon = `(()=>{
const d=document,n=performance.getEntriesByType('navigation')[0];
if(!navigator.sendBeacon||n&&/^(reload|back)/.test(n.type))return;
const on=['visibilitychange','prerenderingchange'];
const read=()=>{
if(d.prerendering||d.visibilityState!=='visible')return;
on.forEach(e=>d.removeEventListener(e,read));
navigator.sendBeacon('/reads',location.pathname.split('/')[2])
};
on.forEach(e=>d.addEventListener(e,read));
read()
})()`.replaceAll('\n', '')
