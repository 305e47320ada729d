namespace NetGen.IntegrationTests.OnnxNode;

// All axes from the named one on are normalized together; those in front of it are the batch or places of a row.
[OnnxCase("test_rms_normalization_2d_axis0")]
[OnnxCase("test_rms_normalization_2d_axis_negative_2")]
[Network]
[Input(3, 4)]
[RmsNorm(2)]
public sealed partial class RmsNorm2dAxis0 : INetworkVerbs;

[OnnxCase("test_rms_normalization_2d_axis1")]
[OnnxCase("test_rms_normalization_2d_axis_negative_1")]
[Network]
[Input(4)]
[RmsNorm]
public sealed partial class RmsNorm2dAxis1 : INetworkVerbs;

[OnnxCase("test_rms_normalization_3d_axis0_epsilon")]
[OnnxCase("test_rms_normalization_3d_axis_negative_3_epsilon")]
[Network]
[Input(2, 3, 5)]
[RmsNorm(3, Epsilon = 0.1f)]
public sealed partial class RmsNorm3dAxis0 : INetworkVerbs;

[OnnxCase("test_rms_normalization_3d_axis1_epsilon")]
[OnnxCase("test_rms_normalization_3d_axis_negative_2_epsilon")]
[Network]
[Input(3, 5)]
[RmsNorm(2, Epsilon = 0.1f)]
public sealed partial class RmsNorm3dAxis1 : INetworkVerbs;

[OnnxCase("test_rms_normalization_3d_axis2_epsilon")]
[OnnxCase("test_rms_normalization_3d_axis_negative_1_epsilon")]
[Network]
[Input(3, 5)]
[RmsNorm(Epsilon = 0.1f)]
public sealed partial class RmsNorm3dAxis2 : INetworkVerbs;

[OnnxCase("test_rms_normalization_4d_axis0")]
[OnnxCase("test_rms_normalization_4d_axis_negative_4")]
[Network]
[Input(2, 3, 4, 5)]
[RmsNorm(4)]
public sealed partial class RmsNorm4dAxis0 : INetworkVerbs;

[OnnxCase("test_rms_normalization_4d_axis1")]
[OnnxCase("test_rms_normalization_4d_axis_negative_3")]
[Network]
[Input(3, 4, 5)]
[RmsNorm(3)]
public sealed partial class RmsNorm4dAxis1 : INetworkVerbs;

[OnnxCase("test_rms_normalization_4d_axis2")]
[OnnxCase("test_rms_normalization_4d_axis_negative_2")]
[Network]
[Input(3, 4, 5)]
[RmsNorm(2)]
public sealed partial class RmsNorm4dAxis2 : INetworkVerbs;

[OnnxCase("test_rms_normalization_4d_axis3")]
[OnnxCase("test_rms_normalization_4d_axis_negative_1")]
[OnnxCase("test_rms_normalization_default_axis")]
[Network]
[Input(3, 4, 5)]
[RmsNorm]
public sealed partial class RmsNorm4dAxis3 : INetworkVerbs;
