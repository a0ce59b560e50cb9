import type { FastifySwaggerUiOptions } from '@fastify/swagger-ui';

/** Without it a phone shows the page as wide as a desk; the page's template has none. */
const FITS_A_PHONE = `
  const viewport = document.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width, initial-scale=1';
  document.head.append(viewport);
`;

/**
 * The bar's logo is another project's, and its field asks for an address that is known. Names of routes break anywhere.
 */
const STYLE = `
  .swagger-ui .topbar { display: none; }
  .swagger-ui .opblock-summary-path { max-width: none; overflow-wrap: anywhere; }
`;

/** `/docs`: the REST interface, to read and to try. */
export const docsPage: FastifySwaggerUiOptions = {
  routePrefix: '/docs',
  // Nobody outside is asked whether the description is in order, and so learns its address.
  uiConfig: { validatorUrl: null },
  theme: {
    title: 'Zhujiao 助教 · REST',
    js: [{ filename: 'fits-a-phone.js', content: FITS_A_PHONE }],
    css: [{ filename: 'zhujiao.css', content: STYLE }],
  },
};
