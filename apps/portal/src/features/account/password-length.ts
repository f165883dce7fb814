/** As short as the service lets a password be. */
export const passwordLength = 10;
