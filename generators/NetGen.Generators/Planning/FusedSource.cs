using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One of the things a layer reads: the number of a layer, or <see cref="NetworkGraph.Input"/>, and the shape in which it sees the values.</summary>
internal sealed record FusedSource(int Layer, TensorShape Shape);
