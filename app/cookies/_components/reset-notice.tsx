import { FOREIGN_BYTES } from '@/lib/wire/jar-limits'

interface ResetNoticeProps {
  /** What the address says has just happened: `?reset=` or `?problem=`. */
  outcome: string | undefined
  /** The length of this request's `Cookie` header. */
  bytes: number
}

/** What became of a reset, or of a cookie for which there was no room. */
export function ResetNotice({ outcome, bytes }: ResetNoticeProps) {
  const text = textOf(outcome, bytes)
  return text && <p className="notice">{text}</p>
}

function textOf(outcome: string | undefined, bytes: number): string | null {
  switch (outcome) {
    case 'full':
      return 'Nothing was set: your Cookie header would be longer than 32 KB. Delete some cookies first.'
    case 'done':
      return 'Every cookie that an experiment of the last 24 hours has set is deleted. What is left came from elsewhere, or is this site’s own.'
    case 'more':
      return 'Many cookies are deleted, and there are more. Press the button again.'
    case 'foreign':
      return `Nothing was deleted: over ${FOREIGN_BYTES / 1024} KB cannot have come from experiments here. Delete every cookie of this host instead.`
    case 'all':
      return bytes === 0
        ? 'Every cookie of this host is deleted.'
        : 'The browser was asked to delete every cookie of this host, and has sent some again. Over plain http it does not listen, but on localhost.'
    case undefined:
    default:
      return null
  }
}
