namespace NetGen.IntegrationTests.OnnxNode;

// The dimensions that ONNX leaves in front of the row are the batch.
[OnnxCase("test_flatten_default_axis")]
[Network]
[Input(4, 3, 2)]
[Flatten]
public sealed partial class FlattenDefaultAxis : INetworkVerbs;

[OnnxCase("test_flatten_axis2")]
[Network]
[Input(4, 5)]
[Flatten]
public sealed partial class FlattenAxis2 : INetworkVerbs;

[OnnxCase("test_flatten_axis0")]
[Network]
[Input(2, 3, 4, 5)]
[Flatten]
public sealed partial class FlattenAxis0 : INetworkVerbs;

[OnnxCase("test_reshape_negative_dim")]
[Network]
[Input(3, 4)]
[Reshape(-1, 2)]
public sealed partial class ReshapeNegativeDim : INetworkVerbs;

[OnnxCase("test_reshape_one_dim")]
[Network]
[Input(2, 3, 4)]
[Reshape(24)]
public sealed partial class ReshapeOneDim : INetworkVerbs;

[OnnxCase("test_reshape_reordered_all_dims")]
[Network]
[Input(2, 3, 4)]
[Reshape(4, 2, 3)]
public sealed partial class ReshapeReorderedAllDims : INetworkVerbs;

[OnnxCase("test_reshape_zero_and_negative_dim")]
[Network]
[Input(3, 4)]
[Reshape(3, 1, -1)]
public sealed partial class ReshapeZeroAndNegativeDim : INetworkVerbs;
