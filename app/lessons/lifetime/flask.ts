/** The race in Flask. */
export const race = `@app.post('/race')
def set():
    seconds = request.args.get('seconds', 10, int)
    end = datetime.now(timezone.utc) + timedelta(seconds=seconds)
    response = make_response('…')
    response.set_cookie('race_session', 'here')
    response.set_cookie('race_max_age', 'here', max_age=seconds)
    response.set_cookie('race_expires', 'here', expires=end)
    return response`

/** A date in the third place, in the two ways in which it is tried, and what was meant. */
export const thirdArgument = `next_week = datetime(2026, 11, 27, 12, tzinfo=timezone.utc)

response.set_cookie('flask_date', 'hello', next_week)
# TypeError: unsupported operand type(s) for +: 'float' and 'datetime.datetime'

response.set_cookie('flask_date', 'hello', int(next_week.timestamp()))
# flask_date=hello; Expires=Sun, 17 Oct 2083 00:09:34 GMT; Max-Age=1795780800; Path=/

response.set_cookie('flask_date', 'hello', expires=next_week)
# flask_date=hello; Expires=Fri, 27 Nov 2026 12:00:00 GMT; Path=/`
