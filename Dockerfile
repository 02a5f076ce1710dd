# Builds dist/ with all tools, then keeps only what runs.
FROM node:24-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-alpine AS production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist ./dist
COPY spec ./spec
COPY fixtures ./fixtures

FROM node:24-alpine
WORKDIR /app
COPY --from=production /app ./
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4010
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/_mock/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# exec form: signals reach Node.js, which finishes the requests in flight
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
