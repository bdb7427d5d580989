import { createContext, useContext } from 'react';

/** The issuing unit of the plan in hand: groups of units are the issuer's own. */
export const IssuerContext = createContext('');

export const useIssuer = (): string => useContext(IssuerContext);
