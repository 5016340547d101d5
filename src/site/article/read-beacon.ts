/**
 * The script of article pages, inlined as it stands here (the policy names its hash): it reports one read when the page
 * is first seen, not while it waits prerendered or in the background, and not for a reload. It keeps nothing.
 */
export const readBeacon = `(()=>{
const d=document,n=performance.getEntriesByType('navigation')[0];
let open=!(n&&/^(reload|back)/.test(n.type));
const read=()=>{
if(open&&!d.prerendering&&!d.hidden)open=!navigator.sendBeacon('/reads',location.pathname.split('/')[2])
};
d.addEventListener('visibilitychange',read);
d.addEventListener('prerenderingchange',read);
read()
})()`.replaceAll('\n', '')
