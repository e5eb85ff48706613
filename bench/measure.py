#!/usr/bin/env python3
"""What lists and records cost each kind of viewer, compared with an administrator, with the data of data.sql.

    python3 bench/measure.py http://127.0.0.1:8080 [--pages] [--calls 50] [--viewers admin,b604] [--cases first,deep]

The viewers take turns, call by call, so that whatever else the machine does meets all of them alike. For each case
it prints the shortest and the median call in ms, and the shortest compared with the administrator's.
"""
import argparse
import html
import http.client
import json
import os
import re
import time
import urllib.parse

VIEWERS = {
    'admin': 'everything (administrator)',
    'b603': 'everything, by a rule',
    'b604': '10 % of 50 owners',
    'b607': '10 % of 50 owners, read only',
    'b606': '5 % of 50 owners, last in every order',
    'b602': '1 % of 5 owners',
    'b605': '560 rows of 280 owners',
    'b601': '50 rows of their own',
    'b612': 'half, 200 sets of territories',
    'b611': '30 %, a territory',
    'b610': '1 %, a territory',
    'b609': '50 rows of a territory',
    'b2': 'a manager of the second level',
    'b6': 'a manager of the third level',
    'b22': 'a manager of the fourth level',
    'b54': 'a manager of the fifth level',
    'b220': 'a salesperson with two territories',
    'b608': 'nothing',
}
# case: query of the list, and how many pages to go on before measuring
CASES = {
    'first': ({}, 0),
    'deep': ({}, 10),
    'changed': ({'sort': '-updatedAt'}, 0),
    'created': ({'sort': '-createdAt'}, 0),
    'company': ({'sort': 'company'}, 0),
    'initial': ({'initial': 'な'}, 0),
    'status': ({'filter': 'status:is:CONTACTED'}, 0),
    'rating+changed': ({'filter': 'rating:is:HIGH', 'sort': '-updatedAt'}, 0),
    'text': ({'filter': 'company:contains:産業77'}, 0),
    'city': ({'filter': 'city:is:市77'}, 0),
    'record': (None, 0),
}


class Cpu:
    """The CPU time of some processes, in ms, on a busy machine more to be trusted than time gone by."""

    def __init__(self, ids):
        self.ids = [int(i) for i in ids.split(',')]

    def now(self):
        total = 0
        for tasks in self.tasks():
            for task in os.listdir(tasks):
                try:
                    with open(f'{tasks}/{task}/schedstat') as stat:
                        total += int(stat.read().split()[0])
                except FileNotFoundError:
                    continue  # a thread that has ended meanwhile
        return total / 1e6

    def tasks(self):
        for process in self.ids:
            yield f'/proc/{process}/task'
            with open(f'/proc/{process}/task/{process}/children') as children:
                for child in children.read().split():
                    yield f'/proc/{child}/task'


class Caller:
    def __init__(self, base, user):
        self.base = urllib.parse.urlsplit(base)
        self.user = user
        self.connection = http.client.HTTPConnection(self.base.hostname, self.base.port)
        self.cookies = {}
        self.headers = {'Accept-Encoding': 'identity'}

    def send(self, method, path, form=None):
        headers = dict(self.headers)
        if self.cookies:
            headers['Cookie'] = '; '.join(f'{k}={v}' for k, v in self.cookies.items())
        body = None
        if form is not None:
            headers['Content-Type'] = 'application/x-www-form-urlencoded'
            body = urllib.parse.urlencode(form)
        start = time.perf_counter()
        self.connection.request(method, self.base.path + path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        took = (time.perf_counter() - start) * 1000
        for name, value in answer.getheaders():
            if name.lower() == 'set-cookie':
                key, _, rest = value.split(';')[0].partition('=')
                self.cookies[key] = rest
        return answer.status, text.decode(), took

    def get(self, path):
        status, text, took = self.send('GET', path)
        if status != 200:
            raise SystemExit(f'{self.user}: {path}: {status}\n{text[:400]}')
        return text, took


class Program(Caller):
    """Speaks REST."""

    def __init__(self, base, user):
        super().__init__(base, user)
        self.headers['Authorization'] = f'Bearer bench-{user}'

    def path(self, case):
        query, pages = CASES[case]
        if query is None:
            items = json.loads(self.get('/api/v1/leads')[0])['items']
            return f"/api/v1/leads/{items[0]['id']}" if items else None
        path = '/api/v1/leads?' + urllib.parse.urlencode(query)
        for _ in range(pages):
            after = json.loads(self.get(path)[0])['next']
            if after is None:
                break
            path = '/api/v1/leads?' + urllib.parse.urlencode({**query, 'page[after]': after})
        return path


class Person(Caller):
    """Looks at pages."""

    def __init__(self, base, user, password):
        super().__init__(base, user)
        text, _ = self.get('/signin.xhtml')
        form = {}
        for field in re.findall(r'<input[^>]*type="hidden"[^>]*>', text):
            name = re.search(r'name="([^"]*)"', field)
            value = re.search(r'value="([^"]*)"', field)
            if name:
                form[name[1]] = html.unescape(value[1]) if value else ''
        form.update(login=user, password=password, submit='')
        status, _, _ = self.send('POST', '/signin.xhtml', form)
        if status not in (302, 303):
            raise SystemExit(f'{user} can not sign in: {status}')

    def path(self, case):
        query, pages = CASES[case]
        if query is None:
            text, _ = self.get('/leads/list.xhtml')
            found = re.search(r'record\.xhtml\?id=(\d+)', text)
            return f'/leads/record.xhtml?id={found[1]}' if found else None
        named = {{'filter': 'f'}.get(k, k): v for k, v in query.items()}
        path = '/leads/list.xhtml?' + urllib.parse.urlencode(named)
        for _ in range(pages):
            text, _ = self.get(path)
            found = re.search(r'rel="next"[^>]*href="([^"]*)"|href="([^"]*)"[^>]*rel="next"', text)
            if not found:
                break
            path = '/leads/list.xhtml?' + html.unescape(found[1] or found[2]).partition('?')[2]
        return path


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('base')
    arguments.add_argument('--pages', action='store_true', help='pages rather than REST')
    arguments.add_argument('--calls', type=int, default=50)
    arguments.add_argument('--warm', type=int, default=10)
    arguments.add_argument('--cpu', default='', help='ids of processes: measures what CPU time they and their children'
                           ' take, rather than the time gone by (Linux)')
    arguments.add_argument('--password', default='enishi-demo')
    arguments.add_argument('--viewers', default=','.join(VIEWERS))
    arguments.add_argument('--cases', default=','.join(CASES))
    given = arguments.parse_args()
    cpu = Cpu(given.cpu) if given.cpu else None
    viewers = given.viewers.split(',')
    callers = {}
    for user in viewers:
        callers[user] = Person(given.base, user, given.password) if given.pages else Program(given.base, user)
    results = {}
    for case in given.cases.split(','):
        paths = {user: caller.path(case) for user, caller in callers.items()}
        times = {user: [] for user in viewers if paths[user]}
        for turn in range(given.warm + given.calls):
            for user in times:
                before = cpu.now() if cpu else 0
                _, took = callers[user].get(paths[user])
                if cpu:
                    took = cpu.now() - before
                if turn >= given.warm and took > 0:  # a thread that ended takes its CPU time with it
                    times[user].append(took)
        results[case] = {user: sorted(t) for user, t in times.items()}
    print('| who sees | ' + ' | '.join(results) + ' |')
    print('| --- |' + ' --- |' * len(results))
    for user in viewers:
        cells = []
        for times in results.values():
            mine = times.get(user)
            base = times.get(viewers[0])
            cells.append(f'{mine[0]:.1f} / {mine[len(mine) // 2]:.1f} ({mine[0] / base[0]:.2f})' if mine else '')
        print(f'| {VIEWERS[user]} | ' + ' | '.join(cells) + ' |')


main()
