import { readFileSync } from 'node:fs'
import path from 'node:path'
import { claims } from '@/app/(flask)/flask/claims'
import { presetGroups } from '@/app/workbench/presets'
import { tryLine } from '@/app/workbench/try-line'
import { anchorOf } from '@/lib/course/anchor'
import { glossary, type GlossaryEntry } from '@/lib/course/glossary'
import { lessons } from '@/lib/course/lessons'
import { stuckPlaces } from '@/lib/course/stuck-places'
import { explainReason, REASONS } from '@/lib/http/reasons'
import type { Entry } from './match'
import { mainPages } from './main-pages'

/** All that can be found; of two that fit equally well, the earlier comes first. */
export const entries: readonly Entry[] = [
  ...lessons.map(({ slug, title, idea }): Entry => {
    return { kind: 'Lesson', title, text: idea, href: `/lessons/${slug}` }
  }),
  ...glossary.filter(({ kind }) => kind === 'attribute').map((word) => entryOf(word, 'Attribute')),
  ...glossary.filter(({ kind }) => kind === 'word').map((word) => entryOf(word, 'Word')),
  ...mainPages,
  ...lessons.flatMap(({ slug, title }) => stepsOf(slug, title)),
  ...stuckPlaces.map(({ symptom, threads, meetings }): Entry => {
    const titles = meetings.map(({ lesson }) => lessons.find(({ slug }) => slug === lesson)?.title)
    const text = `Lesson: ${titles.join(', ')}`
    return {
      kind: 'Where people get stuck',
      title: symptom,
      names: threads,
      text,
      href: `/stuck#${anchorOf(symptom)}`,
    }
  }),
  ...REASONS.map((code): Entry => {
    const { sentence, section } = explainReason(code)
    const text = section ? `${sentence} ${section}` : sentence
    return { kind: 'Reason of browsers', title: code, text, href: `/glossary#${code}` }
  }),
  ...claims.map(({ claim, verdict, because }): Entry => {
    const text = `${verdict[0]?.toUpperCase()}${verdict.slice(1)}. ${withoutCode(because)}`
    return {
      kind: 'Claim of a tutorial',
      title: `“${withoutCode(claim)}”`,
      text,
      href: `/flask#${anchorOf(claim)}`,
    }
  }),
  ...presetGroups.flatMap(({ title: group, presets }) =>
    presets.map(({ label, line }): Entry => {
      return { kind: 'Line for the workbench', title: label, names: [group], text: line, href: tryLine(line) }
    }),
  ),
]

function entryOf({ id, term, names = [], meaning }: GlossaryEntry, kind: Entry['kind']): Entry {
  return { kind, title: term, names, text: withoutCode(meaning), href: `/glossary#${id}` }
}

/** The steps of a lesson, as its prose names them, with the headings that stand in each. */
function stepsOf(slug: string, lesson: string): Entry[] {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'lessons', slug, 'lesson.mdx')
  const [, ...steps] = readFileSync(/* turbopackIgnore: true */ file, 'utf8').split(/^<Step /m)
  return steps.map((step): Entry => {
    const [, id = '', title = ''] = /^id="(\w+)" title="([^"]+)"/.exec(step) ?? []
    const headings = [...step.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => withoutCode(heading))
    const text = [`Lesson: ${lesson}`, ...headings].join(' · ')
    return { kind: 'Step of a lesson', title, text, href: `/lessons/${slug}#${id}` }
  })
}

function withoutCode(text: string): string {
  return text.replaceAll('`', '')
}
