namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_gemm_default_no_bias")]
[Network]
[Input(10)]
[Dense(3)]
public sealed partial class GemmNoBias : INetworkVerbs;

[OnnxCase("test_gemm_default_single_elem_vector_bias")]
[Network]
[Input(7)]
[Dense(3)]
public sealed partial class GemmOneBias : INetworkVerbs;

[OnnxCase("test_gemm_default_zero_bias")]
[Network]
[Input(5)]
[Dense(4)]
public sealed partial class GemmZeroBias : INetworkVerbs;

[OnnxCase("test_gemm_transposeB", Transposed = true)]
[Network]
[Input(6)]
[Dense(4)]
public sealed partial class GemmTransposed : INetworkVerbs;

[OnnxCase("test_matmul_2d")]
[Network]
[Input(4)]
[Dense(3)]
public sealed partial class MatMul2d : INetworkVerbs;

[OnnxCase("test_matmul_1d_1d")]
[Network]
[Input(3)]
[Dense(1)]
public sealed partial class MatMul1d : INetworkVerbs;
