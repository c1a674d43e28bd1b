from flask import Flask, make_response, request

app = Flask(__name__)


# #region set
@app.post('/set')
def set():
    response = make_response('…')
    response.set_cookie('username', 'Ada')
    return response
# #endregion


# #region read
@app.get('/read')
def read():
    username = request.cookies.get('username', 'Guest')
    return f'Hello, {username}!'
# #endregion
