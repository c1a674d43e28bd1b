from secrets import token_urlsafe

from flask import Flask, session

app = Flask(__name__)
app.secret_key = 'for this lesson only'
app.config.update(SESSION_COOKIE_NAME='broken_session', SESSION_COOKIE_SAMESITE='Lax')


# #region stateless
@app.post('/sign-in')
def sign_in():
    session['username'] = 'Ada'
    return 'Signed in.'


@app.get('/look')
def look():
    username = session.get('username')
    return f'Signed in as {username}.' if username else ('Signed out.', 401)


@app.post('/log-out')
def log_out():
    session.clear()
    return 'Logged out.'
# #endregion


# #region stateful
rows = {}  # in an app a table, which all its processes see


@app.post('/sign-in-with-row')
def sign_in_with_row():
    session['sid'] = token_urlsafe(16)
    rows[session['sid']] = 'Ada'
    return 'Signed in.'


@app.get('/look-with-row')
def look_with_row():
    username = rows.get(session.get('sid'))
    return f'Signed in as {username}.' if username else ('Signed out.', 401)


@app.post('/log-out-with-row')
def log_out_with_row():
    rows.pop(session.get('sid'), None)
    session.clear()
    return 'Logged out.'
# #endregion
