from flask import Flask, make_response

app = Flask(__name__)


# #region set
@app.post('/set')
def set_four():
    response = make_response('…')
    response.set_cookie('hard_plain', 'tea')
    response.set_cookie('hard_secure', 'milk', secure=True)
    response.set_cookie('hard_httponly', 'sugar', httponly=True)
    response.set_cookie('hard_both', 'cake', httponly=True, secure=True)
    return response
# #endregion


# #region prefix
@app.post('/prefix')
def set_prefixed():
    response = make_response('…')
    response.set_cookie('__Secure-hard', '1', secure=True)
    response.set_cookie('__Host-hard', '1', secure=True, path='/')
    response.set_cookie('__Http-hard', '1', secure=True, httponly=True)
    response.set_cookie('__Host-Http-hard', '1', secure=True, httponly=True, path='/')
    return response
# #endregion
