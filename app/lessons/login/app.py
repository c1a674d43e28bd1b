from secrets import token_urlsafe

from flask import Flask, make_response, request

app = Flask(__name__)
passwords = {'ada': 'engine-1843', 'grace': 'bug-1947', 'alan': 'machine-1936'}
sessions = {}


# #region log-in
@app.post('/log-in')
def log_in():
    username = request.form.get('username')
    password = request.form.get('password')
    if username not in passwords or passwords[username] != password:
        return 'Username or password is wrong.', 401

    old_id = request.cookies.get('practice_session')
    sessions.pop(old_id, None)

    fresh_id = token_urlsafe(16)
    sessions[fresh_id] = username
    response = make_response(f'Welcome, {username}.')
    response.set_cookie('practice_session', fresh_id,
                        path='/lessons/login', httponly=True, samesite='Lax')
    return response
# #endregion
