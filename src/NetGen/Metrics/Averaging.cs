namespace NetGen;

/// <summary>How the values of several classes become one.</summary>
public enum Averaging
{
    /// <summary>
    /// The mean over the classes that occur in the truth or in the predictions: each counts the same, however rare.
    /// </summary>
    Macro,

    /// <summary>The value of all classes' counts added up: each prediction counts the same.</summary>
    Micro,

    /// <summary>The mean over the classes, each weighted by how often it is the truth.</summary>
    Weighted,
}
