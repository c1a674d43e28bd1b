from flask import Flask, make_response, request

app = Flask(__name__)


# #region round-trip
@app.post('/login')
def log_in():
    response = make_response('Welcome, Ada.')
    response.set_cookie('healthy_sid', 'ada', path='/me', httponly=True)
    return response


@app.get('/me')
def me():
    if 'healthy_sid' in request.cookies:
        return 'You are Ada.'
    return 'Please log in.', 401
# #endregion
