declare const TIP_VERSION: string;

/** The version of the program that is running. */
export const version: string = typeof TIP_VERSION === 'string' ? TIP_VERSION : 'development';
