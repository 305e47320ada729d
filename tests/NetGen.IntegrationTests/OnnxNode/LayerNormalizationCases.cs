namespace NetGen.IntegrationTests.OnnxNode;

// All axes from the named one on are normalized together; those in front of it are the batch or places of a row.
[OnnxCase("test_layer_normalization_2d_axis0")]
[OnnxCase("test_layer_normalization_2d_axis_negative_2_expanded")]
[Network]
[Input(3, 4)]
[LayerNorm(2)]
public sealed partial class LayerNorm2dAxis0 : INetworkVerbs;

[OnnxCase("test_layer_normalization_2d_axis1_expanded")]
[OnnxCase("test_layer_normalization_2d_axis_negative_1")]
[Network]
[Input(4)]
[LayerNorm]
public sealed partial class LayerNorm2dAxis1 : INetworkVerbs;

[OnnxCase("test_layer_normalization_3d_axis0_epsilon")]
[OnnxCase("test_layer_normalization_3d_axis_negative_3_epsilon_expanded")]
[Network]
[Input(2, 3, 5)]
[LayerNorm(3, Epsilon = 0.1f)]
public sealed partial class LayerNorm3dAxis0 : INetworkVerbs;

[OnnxCase("test_layer_normalization_3d_axis1_epsilon_expanded")]
[OnnxCase("test_layer_normalization_3d_axis_negative_2_epsilon")]
[Network]
[Input(3, 5)]
[LayerNorm(2, Epsilon = 0.1f)]
public sealed partial class LayerNorm3dAxis1 : INetworkVerbs;

[OnnxCase("test_layer_normalization_3d_axis2_epsilon")]
[OnnxCase("test_layer_normalization_3d_axis_negative_1_epsilon_expanded")]
[Network]
[Input(3, 5)]
[LayerNorm(Epsilon = 0.1f)]
public sealed partial class LayerNorm3dAxis2 : INetworkVerbs;

[OnnxCase("test_layer_normalization_4d_axis0")]
[OnnxCase("test_layer_normalization_4d_axis_negative_4_expanded")]
[Network]
[Input(2, 3, 4, 5)]
[LayerNorm(4)]
public sealed partial class LayerNorm4dAxis0 : INetworkVerbs;

[OnnxCase("test_layer_normalization_4d_axis1_expanded")]
[OnnxCase("test_layer_normalization_4d_axis_negative_3")]
[Network]
[Input(3, 4, 5)]
[LayerNorm(3)]
public sealed partial class LayerNorm4dAxis1 : INetworkVerbs;

[OnnxCase("test_layer_normalization_4d_axis2")]
[OnnxCase("test_layer_normalization_4d_axis_negative_2_expanded")]
[Network]
[Input(3, 4, 5)]
[LayerNorm(2)]
public sealed partial class LayerNorm4dAxis2 : INetworkVerbs;

[OnnxCase("test_layer_normalization_4d_axis3_expanded")]
[OnnxCase("test_layer_normalization_4d_axis_negative_1")]
[OnnxCase("test_layer_normalization_default_axis")]
[Network]
[Input(3, 4, 5)]
[LayerNorm]
public sealed partial class LayerNorm4dAxis3 : INetworkVerbs;
