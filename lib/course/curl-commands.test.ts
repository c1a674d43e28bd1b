import { expect, test } from 'vitest'
import { curlCommands } from './curl-commands.ts'

test('writes a command for each step of the lesson, and for nothing else', () => {
  const steps = [
    'GET /lessons/set-and-read/exercise',
    'POST /lessons/set-and-read/tamper',
    'GET /lessons/login/exercise',
    "GET /lessons/set-and-read/x'; rm -rf ~; '",
    'GET https://evil.test/lessons/set-and-read/x',
    'TRACE /lessons/set-and-read/x',
    'POST /lessons/set-and-read/log-in username=ada&password=bug-1947',
    "POST /lessons/set-and-read/log-in username=a'; rm -rf ~; '",
  ]
  expect(curlCommands(steps.join('\r\n'), 'set-and-read', 't')).toEqual([
    "curl -c jar -b jar 'http://localhost:3000/lessons/set-and-read/exercise?token=t'",
    "curl -X POST -c jar -b jar 'http://localhost:3000/lessons/set-and-read/tamper?token=t'",
    "curl -X POST -d 'username=ada&password=bug-1947' -c jar -b jar 'http://localhost:3000/lessons/set-and-read/log-in?token=t'",
  ])
})
