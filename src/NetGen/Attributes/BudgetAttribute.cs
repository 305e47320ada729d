namespace NetGen;

/// <summary>
/// Limits what a network may cost, so that nobody who edits it later makes it too large or too slow for where it runs. What costs more than a
/// limit is a compile error (NETGEN049) at that limit: it says what was found, and which layer spends what. Exactly the limit is
/// within it; what is not limited may cost anything. The network is generated all the same, so that a limit can be lifted by <c>#pragma</c>.
/// </summary>
/// <example>
/// <code>
/// [Network]
/// [Budget(ParameterBytes = 20 * 1024, MultiplyAdds = 5_000)]
/// [Input(64)]
/// [Dense(64, Activation.Relu)]
/// [Dense(10, Activation.Softmax)]
/// public sealed partial class SmallNet;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>
    /// The largest number of bytes of parameters, at least 1: 4 for each float of <see cref="NetworkInfo.ParameterLength"/>, which counts trained and fixed
    /// ones and the padding of rows and tensors to whole cache lines. Shared weights count once.
    /// </summary>
    public long ParameterBytes { get; set; } = long.MaxValue;

    /// <summary>
    /// The largest number of bytes of activations in a <see cref="Workspace"/>, at least 1: 4 for each float of <see cref="NetworkInfo.WorkspaceLength"/>, which has
    /// room for a prediction of <see cref="NetworkAttribute.MaxBatchSize"/> rows. Layers share memory where their values do not live at the same time.
    /// </summary>
    public long WorkspaceBytes { get; set; } = long.MaxValue;

    /// <summary>
    /// The largest number of bytes that <c>Predict</c> of a single row keeps on the stack for activations, at least 1. Up to 512 bytes of them lie there, and
    /// 60 bytes in which to find the start of a cache line; more lie in a buffer of the thread, and nothing on the stack. So it is never more than 572, and a
    /// limit of 572 or more says nothing. Registers that methods save, a few lines of fixed size, and the parameters of a struct, wherever it lies, are not
    /// counted.
    /// </summary>
    public long StackBytes { get; set; } = long.MaxValue;

    /// <summary>The largest number of multiply-adds of a prediction of one row, at least 1: the network's constant <c>MultiplyAdds</c>.</summary>
    public long MultiplyAdds { get; set; } = long.MaxValue;
}
