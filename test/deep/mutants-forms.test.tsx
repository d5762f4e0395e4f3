import { places, showMutants } from '../trust/show-mutants'

showMutants(places.slice(6, 9), 1120, 1000)
