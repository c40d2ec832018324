# The program alone: no compiler, no development package, an unprivileged user.
FROM node:20-bookworm AS build
WORKDIR /weiquan
COPY package.json package-lock.json .npmrc ./
# The full image holds python3, make and g++, which the database driver may need to be compiled.
RUN npm ci --include=dev
COPY setup.mjs tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY workflows ./workflows
RUN node setup.mjs && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=3000 WEIQUAN_DATA=/var/lib/weiquan
WORKDIR /weiquan
COPY --from=build /weiquan/package.json ./package.json
COPY --from=build /weiquan/node_modules ./node_modules
COPY --from=build /weiquan/dist ./dist
# The only command that tells in here whether a time service keeps the machine's clock right.
RUN apt-get update && apt-get install -y --no-install-recommends adjtimex && rm -rf /var/lib/apt/lists/*
RUN ln -s /weiquan/dist/src/cli/index.js /usr/local/bin/weiquan \
 && install -d -o node -g node /var/lib/weiquan
USER node
VOLUME /var/lib/weiquan
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz', { signal: AbortSignal.timeout(4000) }).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=64", "--v8-pool-size=0", "dist/src/cli/index.js", "serve"]
