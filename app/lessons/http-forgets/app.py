from flask import Flask, request

app = Flask(__name__)


# #region who
@app.get('/who')
def who():
    number = request.cookies.get('visitor')
    if number is None:
        return 'Have we met? …'
    return f'You are visitor {number}: …'
# #endregion
