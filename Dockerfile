# Two stages: the first builds the wheel, the second holds only what runs.
FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements.lock ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY . .
RUN /venv/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 attache && install --directory --owner=attache /data
COPY requirements-run.lock /tmp/
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/requirements-run.lock \
    && rm /tmp/requirements-run.lock
COPY --from=build /wheels /wheels
RUN /venv/bin/pip install --no-cache-dir --no-deps /wheels/*.whl && rm -r /wheels
USER attache
ENV PATH=/venv/bin:$PATH ATTACHE_DATA=/data ATTACHE_LISTEN=0.0.0.0:8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
CMD ["attache", "run"]
