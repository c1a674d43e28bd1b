from datetime import datetime, timezone

from flask import Response

# #region date
next_week = datetime(2026, 11, 27, 12, tzinfo=timezone.utc)
response = Response()

try:
    response.set_cookie('flask_date', 'hello', next_week)
except TypeError as error:
    print(error)
# unsupported operand type(s) for +: 'float' and 'datetime.datetime'

response.set_cookie('flask_date', 'hello', int(next_week.timestamp()))
# flask_date=hello; Expires=Sun, 17 Oct 2083 00:09:34 GMT; Max-Age=1795780800; Path=/

response.set_cookie('flask_date', 'hello', expires=next_week)
# flask_date=hello; Expires=Fri, 27 Nov 2026 12:00:00 GMT; Path=/
# #endregion

for line in response.headers.getlist('Set-Cookie'):
    print(line)
