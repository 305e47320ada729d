using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One layer to compute: the declared layer, the activation it ends with and the shape of its output rows.</summary>
internal sealed record FusedLayer(LayerSpec Layer, ActivationSpec Activation, TensorShape Output);
