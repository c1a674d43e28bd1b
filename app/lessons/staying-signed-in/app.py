from datetime import timedelta
from time import time

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = 'for this lesson only'
app.config.update(SESSION_COOKIE_NAME='stay_session', SESSION_COOKIE_SAMESITE='Lax')
ABSOLUTE = 120


# #region visit
app.permanent_session_lifetime = timedelta(
    seconds=30
)


@app.get('/visit')
def visit():
    age = time() - session.get('issued_at', 0)
    if age >= ABSOLUTE:
        session.clear()
        return 'Signed out.', 401
    session.modified = True
    return 'Signed in as Ada.'
# #endregion


@app.post('/log-in')
def log_in():
    session.clear()
    session.permanent = 'remember' in request.form
    session['issued_at'] = time()
    return 'Signed in as Ada.'
