# One image for every part: `serve api`, `serve indexer`, `migrate`, or all in one. Settings come from the environment (README.md).
FROM node:24-bookworm-slim AS byg
WORKDIR /overblik
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production LISTEN_HOST=0.0.0.0 PORT=4000 OVERBLIK_DATA=/data
RUN mkdir /data && chown node:node /data
COPY --from=byg --chown=node:node /overblik /overblik
WORKDIR /overblik
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "overblik.js"]
CMD ["serve"]
