from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = 'for this lesson only'
app.config.update(SESSION_COOKIE_NAME='logout_sid', SESSION_COOKIE_SAMESITE='Lax')


# #region by-get
@app.route('/logout')
def logout():
    session.pop('username', None)
    return redirect('/look', 303)
# #endregion


# #region by-post
@app.post('/log-out')
def log_out():
    session.pop('username', None)
    return redirect('/look', 303)
# #endregion


@app.post('/sign-in')
def sign_in():
    session['username'] = 'Ada'
    return 'You are signed in as Ada.'


@app.get('/look')
def look():
    username = session.get('username')
    return f'Signed in as {username}.' if username else 'Signed out.'
