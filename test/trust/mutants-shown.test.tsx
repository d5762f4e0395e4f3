import { places, showMutants } from './show-mutants'

// The deep tests show a hundred times as many.
showMutants(places, 6)
