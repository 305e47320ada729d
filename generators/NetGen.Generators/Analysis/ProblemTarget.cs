namespace NetGen.Generators.Analysis;

/// <summary>The kinds of attributes a problem can be about.</summary>
internal enum ProblemTarget
{
    Network,
    Budget,
    Input,
    Layer,
    Regularization,
    Output,
    Weights,
}
