using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>How a struct hands out one of its tensors: a matrix as a view, a vector as a span.</summary>
internal static class TensorMethod
{
    public static string Name(TensorPlan tensor) => TensorAccess.Method(tensor.Layer, tensor.Role);

    public static string Type(TensorPlan tensor) => IsVector(tensor) ? Runtime.Floats : Runtime.MatrixView;

    /// <summary>The expression of the view into an arena.</summary>
    public static string View(NetworkPlan plan, TensorPlan tensor, string info, string arena) =>
        $"{Runtime.ValueCalls}.{(IsVector(tensor) ? "Vector" : "Matrix")}({info}, tensor: {plan.IndexOf(tensor)}, {arena})";

    /// <summary>The tensor in words, such as <c>the weights of Hidden, 16 x 64</c>.</summary>
    public static string Describe(TensorPlan tensor) =>
        $"the {Words(tensor.Role)} of {tensor.Layer}, {(IsVector(tensor) ? $"{tensor.Columns}" : $"{tensor.Rows} x {tensor.Columns}")},";

    private static bool IsVector(TensorPlan tensor) => tensor.Storage == TensorStorage.Vector;

    /// <summary>A role in words: <c>InputWeights</c> are input weights.</summary>
    private static string Words(string role) =>
        string.Concat(role.Select((letter, index) => (index > 0 && char.IsUpper(letter) ? " " : string.Empty) + char.ToLowerInvariant(letter)));
}
