using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>A layer of gated recurrent units.</summary>
internal sealed class GruRule : RecurrentRule<GruSpec>;
