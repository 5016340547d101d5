import { absolute, hrefTo } from '../../urls.ts'
import type { View } from '../shell.tsx'
import type { Thing } from './script.ts'

/** Who publishes: on every page that names a publisher. */
export function publisherOf({ frame, site }: View): Thing {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site}/#paper`,
    name: frame.masthead.name,
    url: absolute(site, hrefTo.home()),
    logo: { '@type': 'ImageObject', url: absolute(site, hrefTo.favicon()) },
  }
}

/** The newspaper with all that its masthead says, for its own pages; what is not filled in yet is not said. */
export function newspaper(view: View): Thing {
  const { masthead, policies } = view.frame
  const here = (path: string) => absolute(view.site, path)
  const policy = (slug: string) => policies.some((known) => known.slug === slug) || undefined
  return {
    ...publisherOf(view),
    alternateName: masthead.nameLatin || undefined,
    legalName: masthead.company || undefined,
    slogan: masthead.slogan || undefined,
    foundingDate: masthead.foundedOn || undefined,
    address: masthead.address || undefined,
    telephone: masthead.phone || undefined,
    faxNumber: masthead.fax || undefined,
    masthead: here(hrefTo.about()),
    correctionsPolicy: here(hrefTo.corrections()),
    ethicsPolicy: policy('ethics') && here(hrefTo.policy('ethics')),
  }
}

/** The site under its own name, for the first page alone. */
export function website(view: View): Thing {
  return {
    '@type': 'WebSite',
    url: absolute(view.site, hrefTo.home()),
    name: view.frame.masthead.name,
    inLanguage: 'ko',
    publisher: { '@id': `${view.site}/#paper` },
  }
}
