import type { LessonSlug } from '@/lib/course/lessons'
import type { Reason } from '@/lib/http/reasons'

/** Where a reason is met: the lesson about it, and a line that a browser refuses for it on localhost. */
export const reasonWays: Partial<Record<Reason, { lesson: LessonSlug; line?: string }>> = {
  DisallowedCharacter: { lesson: 'set-and-read', line: 'note=one\u0001two; Path=/' },
  DomainMismatch: { lesson: 'path-and-domain' },
  HttpOnlyFromScript: { lesson: 'hardening' },
  HttpOnlyHiddenFromScript: { lesson: 'hardening' },
  InvalidDomain: { lesson: 'path-and-domain', line: 'gift=yours; Domain=google.com; Path=/' },
  InvalidPrefix: { lesson: 'hardening', line: '__Host-id=1; Path=/' },
  NamelessWithEquals: { lesson: 'hardening', line: '=id=1; Path=/' },
  NameValuePairExceedsMaxSize: { lesson: 'set-and-read' },
  NoCookieContent: { lesson: 'set-and-read', line: '=; Path=/' },
  NotOnPath: { lesson: 'path-and-domain' },
  OverwriteHttpOnly: { lesson: 'hardening' },
  OverwriteSecure: { lesson: 'hardening' },
  PartitionedInsecure: { lesson: 'clinic', line: 'widget=1; Partitioned; Path=/' },
  PartitionMismatch: { lesson: 'clinic' },
  SameSiteLax: { lesson: 'same-site' },
  SameSiteNoneInsecure: { lesson: 'hardening', line: 'widget=1; SameSite=None; Path=/' },
  SameSiteStrict: { lesson: 'same-site' },
  SameSiteUnspecifiedTreatedAsLax: { lesson: 'same-site' },
  SchemefulSameSiteLax: { lesson: 'same-site' },
  SchemefulSameSiteStrict: { lesson: 'same-site' },
  SchemefulSameSiteUnspecifiedTreatedAsLax: { lesson: 'same-site' },
  SecureOnly: { lesson: 'hardening' },
  ThirdPartyPhaseout: { lesson: 'same-site' },
  UserPreferences: { lesson: 'same-site' },
}
