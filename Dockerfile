# The image holds Node.js with the libraries that it needs, the command line in bundles, the console and the fixtures: no
# shell, no package manager, nothing that is installed. Build arguments:
#
#   NODE_IMAGE   where Node.js and npm come from, such as a mirror's
#   VERSION, REVISION, CREATED, SOURCE   what the labels say; CREATED is RFC 3339, SOURCE the URL of the repository
#
# For several architectures: docker buildx build --platform linux/amd64,linux/arm64 . What is built is built once, on the
# machine's own; of the others files are copied and nothing is run. The same sources make the same layers where the
# builder sets times: docker buildx build --build-arg SOURCE_DATE_EPOCH=0 --output type=image,rewrite-timestamp=true, or
# podman build --timestamp 0. podman build needs --format docker to keep the health check.
ARG NODE_IMAGE=docker.io/library/node:24-alpine
ARG BUILDPLATFORM=

FROM ${NODE_IMAGE} AS node

FROM --platform=${BUILDPLATFORM} ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node tools/build.mjs --alone && npm run build:console
COPY --from=node / /node
RUN node tools/image-runtime.mjs /node /runtime && node tools/build-sbom.mjs --image /runtime

FROM scratch
ARG NODE_IMAGE
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
ARG SOURCE=
LABEL org.opencontainers.image.title="ev-driver-mock" \
  org.opencontainers.image.description="A mock of the EV-charging API operation Get a single driver using externalId" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.created="${CREATED}" \
  org.opencontainers.image.source="${SOURCE}" \
  org.opencontainers.image.base.name="${NODE_IMAGE}"
COPY --from=build /runtime/ /
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/dist/cli.js /app/dist/LICENSES.txt /app/dist/sbom.cdx.json ./dist/
COPY --from=build /app/dist/chunks ./dist/chunks
COPY --from=build /app/dist/console ./dist/console
COPY --from=build /app/fixtures ./fixtures
ENV PATH=/usr/local/bin NODE_ENV=production HOST=0.0.0.0 PORT=4010
# A number, since Kubernetes' runAsNonRoot knows no names; any other one works as well.
USER 1000:1000
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "dist/cli.js", "health"]
# exec form: signals reach Node.js, which finishes the requests in flight; the flag keeps memory about 30 MB smaller
ENTRYPOINT ["node", "--max-semi-space-size=4", "dist/cli.js"]
CMD ["serve"]
