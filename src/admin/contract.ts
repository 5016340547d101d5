import type * as z from 'zod'
import type * as article from '../desk/article-command.ts'
import type { placeStories } from '../desk/place-stories.ts'
import type { reviseMasthead } from '../desk/revise-masthead.ts'
import type { saveIssue } from '../desk/save-issue.ts'
import type { savePolicy } from '../desk/save-policy.ts'
import type { saveReporter } from '../desk/save-reporter.ts'
import type { saveSection } from '../desk/save-section.ts'

/** What the admin API takes as JSON; what stands in the path is not in the body. */
export type NewArticle = z.input<typeof article.newArticle>
export type ArticleChange = z.input<typeof article.articleChange>
export type Section = Omit<z.input<typeof saveSection>, 'path'>
export type Reporter = Omit<z.input<typeof saveReporter>, 'slug'>
export type Issue = Omit<z.input<typeof saveIssue>, 'slug'>
export type Policy = Omit<z.input<typeof savePolicy>, 'slug'>
export type Placements = z.input<typeof placeStories>
export type MastheadChange = z.input<typeof reviseMasthead>
